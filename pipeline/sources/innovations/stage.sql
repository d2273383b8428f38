-- grain: one row per innovation and submission year. A named initiator and the place stay behind.
with identified as (
    select
        r.*,
        n.agency_id,
        n.fault,
        ref.words(r.region) as region_words,
        (
            select min(u.urusan_id)
            from ref.urusan as u
            where list_contains([u.spelling, replace(u.urusan_id, '-', ' dan '), replace(u.urusan_id, '-', ' ')],
                trim(ref.words(r.main_urusan)))
        ) as urusan_id,
        ref.innovation_key(r.innovation_id, r.name, n.agency_id) as key,
    from raw.innovations as r
    left join ref.agency_named('raw.innovations') as n
        on n.city_id = r.city_id and n.agency = r.agency and make_date(r.submission_year, 12, 31) between n.from_day and n.to_day
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
            r.fault,
            if(r.main_urusan is not null and r.urusan_id is null, 'unknown_urusan:main_urusan', null),
            if(
                city.entity_id is not null
                    and not contains(r.region_words, ' ' || city.spelling || ' ')
                    and regexp_replace(r.region, '[^0-9]', '', 'g') is distinct from replace(city.kemendagri_code, '.', ''),
                'wrong_city:region',
                null
            ),
        ],
        lambda fault: fault is not null
    ) as _faults,
from identified as r
left join ref.entities as city on city.entity_id = r.city_id and city.city_id = r.city_id
