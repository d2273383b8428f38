-- grain: one row per innovation and year, as far as a level was claimed or verified
select
    l.city_id,
    l.innovation_id,
    l.year,
    sum(i.weight * l.claimed_level) as claimed_maturity,
    sum(i.weight * l.verified_level) as verified_maturity,
    -- Without the indicators that are themselves outcomes for citizens.
    sum(i.weight * l.verified_level) filter (
        l.indicator not in ('kemudahan_proses', 'penyelesaian_pengaduan', 'kemanfaatan_inovasi', 'monitoring_evaluasi')
    ) as verified_maturity_net,
from staging.indicator_levels as l
-- The weights of other years were not found; 2026 stands for all.
join staging.iid_indicators as i on i.indicator = l.indicator and i.method_year = 2026 and i.aspect = 'SID'
group by all
