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
),
written as (
    select distinct
        city_id,
        agency,
        last_day(entitlement_on) as on_day,
        ' ' || regexp_replace(replace(lower(agency), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' as words,
    from dated
),
named as (
    select
        w.city_id,
        w.agency,
        w.on_day,
        if(count(distinct a.agency_id) = 1, any_value(a.agency_id), null) as agency_id,
        coalesce(bool_or(regexp_matches(w.words, city.homonym)), false) as is_elsewhere,
    from written as w
    left join ref.entities as city on city.entity_id = w.city_id and city.city_id = w.city_id
    left join ref.agency_aliases as a
        on a.city_id = w.city_id
        and a.spelling = trim(replace(w.words, ' ' || coalesce(city.spelling, '') || ' ', ' '))
        and w.on_day between coalesce(a.valid_from, w.on_day) and coalesce(a.valid_to, w.on_day)
    group by all
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
    list_filter(
        [
            case when n.is_elsewhere then 'wrong_city:agency' when n.agency_id is null then 'unknown_agency:agency' end,
            if(
                count(*) over (partition by r.city_id, r.nip, r.entitlement_on, r.component) > 1,
                'duplicate_key:nip',
                null
            ),
        ],
        lambda fault: fault is not null
    ) as _faults,
from dated as r
left join named as n on n.city_id = r.city_id and n.agency = r.agency and n.on_day = last_day(r.entitlement_on)
