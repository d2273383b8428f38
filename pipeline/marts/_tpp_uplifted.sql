-- grain: one row per reporting agency of its time, fiscal year and employee with an uplift for innovation
select
    u.city_id,
    r.reporting_agency_id as agency_id,
    u.year,
    u.person_id,
    coalesce(u.tier, 'tidak disebut') as tier,
    u.innovations,
    u.innovations = 5 and not coalesce(u.is_verifier, false) as has_five,
    u.uplift_rupiah,
    -- Empty where no pay of the agency and year is known, and so no head.
    if(
        exists (
            from marts._tpp_people as staff
            where staff.agency_id = r.reporting_agency_id and staff.year = u.year
        ),
        coalesce(p.is_head, false),
        null
    ) as is_head,
    u.origin,
from staging.tpp_uplifts as u
join marts._agency_reporting as r on r.agency_id = u.agency_id and r.year = u.year
left join marts._tpp_people as p
    on p.agency_id = r.reporting_agency_id and p.year = u.year and p.person_id = u.person_id
