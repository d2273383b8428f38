-- grain: one row per unit and period
select
    r.agency,
    n.agency_id,
    r.year,
    r.respondents,
    r.requirements,
    r.procedure,
    r.completion_time,
    r.fee,
    r.product,
    r.competence,
    r.behaviour,
    r.complaint_handling,
    r.facilities,
    r.reported_ikm,
    r.reported_quality,
    make_date(
        r.year,
        case split_part(r.period, ' ', 1)
            when 'semester' then 6 * split_part(r.period, ' ', 2)::int - 5
            when 'triwulan' then 3 * split_part(r.period, ' ', 2)::int - 2
            when 'bulan' then split_part(r.period, ' ', 2)::int
            else 1
        end,
        1
    ) as from_date,
    last_day(
        make_date(
            r.year,
            case split_part(r.period, ' ', 1)
                when 'semester' then 6 * split_part(r.period, ' ', 2)::int
                when 'triwulan' then 3 * split_part(r.period, ' ', 2)::int
                when 'bulan' then split_part(r.period, ' ', 2)::int
                else 12
            end,
            1
        )
    ) as to_date,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    if(n.fault is null, [], [n.fault]) as _faults,
from raw.service_surveys as r
left join ref.agency_named('raw.service_surveys') as n
    on n.city_id = r.city_id and n.agency = r.agency and make_date(r.year, 12, 31) between n.from_day and n.to_day
