-- grain: one row per innovation and submission year. A named initiator and the place stay behind.
with written as (
    select distinct
        city_id,
        agency,
        make_date(submission_year, 12, 31) as on_day,
        ' ' || regexp_replace(replace(lower(agency), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' as words,
    from raw.innovations
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
),
identified as (
    select
        r.*,
        n.agency_id,
        n.is_elsewhere,
        ' ' || regexp_replace(replace(lower(r.region), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' as region_words,
        (
            select min(u.urusan_id)
            from ref.urusan as u
            where list_contains([u.spelling, replace(u.urusan_id, '-', ' dan '), replace(u.urusan_id, '-', ' ')],
                trim(regexp_replace(replace(lower(r.main_urusan), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g')))
        ) as urusan_id,
        -- Files seldom carry a key; a name belongs to one agency, so that like names of two are never merged.
        coalesce(
            r.innovation_id,
            trim(regexp_replace(strip_accents(lower(r.name)), '[^a-z0-9]+', '-', 'g'), '-') || '-' || n.agency_id
        ) as key,
    from raw.innovations as r
    left join named as n
        on n.city_id = r.city_id and n.agency = r.agency and n.on_day = make_date(r.submission_year, 12, 31)
)
select
    r.key as innovation_id, r.submission_year, r.name, r.agency, r.agency_id,
    r.stage, r.initiator, r.classification, r.kind, r.form,
    r.theme, r.asta_cita, r.pkpn_cluster, r.main_urusan, r.urusan_id, r.other_urusan,
    r.trial_on, r.implemented_on, r.developed_on,
    r.design, r.purpose, r.benefit, r.result,
    r.budget_file, r.budget_rupiah, r.business_profile, r.property_right, r.award, r.proposal, r.video,
    r.claimed_score, r.verified_score,
    r.city_id, r.origin, r._file, r._row,
    list_filter(
        [
            case when r.is_elsewhere then 'wrong_city:agency' when r.agency_id is null then 'unknown_agency:agency' end,
            if(r.main_urusan is not null and r.urusan_id is null, 'unknown_urusan:main_urusan', null),
            if(
                city.entity_id is not null
                    and not contains(r.region_words, ' ' || city.spelling || ' ')
                    and regexp_replace(r.region, '[^0-9]', '', 'g') is distinct from replace(city.kemendagri_code, '.', ''),
                'wrong_city:region',
                null
            ),
            if(
                r.agency_id is not null
                    and count(*) over (partition by r.city_id, r.submission_year, r.key) > 1,
                'duplicate_key:innovation_id',
                null
            ),
        ],
        lambda fault: fault is not null
    ) as _faults,
from identified as r
left join ref.entities as city on city.entity_id = r.city_id and city.city_id = r.city_id
