-- grain: one row per employee, entitlement month and component
with dated as (
    select
        *,
        make_date(
            coalesce(entitlement_year, left(entitlement_month, 4)::int),
            right(entitlement_month, 2)::int,
            1
        ) as entitlement_on,
    from raw.tpp
)
select
    -- The door has put a pseudonym in the number's place and a band in the class's.
    r.nip as person_id,
    r.sex,
    r.employment,
    r.agency,
    n.agency_id,
    r.payment_month,
    r.component,
    r.kelas_jabatan as kelas_jabatan_band,
    r.base_rupiah,
    r.base_pct,
    r.extra_pct,
    r.total_pct,
    r.ceiling_rupiah,
    r.productivity_pct,
    r.activity_minutes,
    r.productivity_rupiah,
    r.discipline_pct,
    r.discipline_rupiah,
    r.predikat,
    r.gross_rupiah,
    r.tax_pct,
    r.tax_rupiah,
    r.bpjs_rupiah,
    r.paid_rupiah,
    r.entitlement_on as entitlement_month,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    if(n.fault is null, [], [n.fault]) as _faults,
from dated as r
left join ref.agency_named('raw.tpp') as n
    on n.city_id = r.city_id and n.agency = r.agency and last_day(r.entitlement_on) between n.from_day and n.to_day
