-- grain: one row per city, spelling in a feed and span of days in which it means the same
-- The spans of a spelling cover all time. One letter in five may differ from an alias for it to be suggested: enough for a
-- slip of the hand, too little for another agency of a like name; two agencies equally near are no suggestion.
create macro ref.agency_named(feed) as table
with written as (
    select distinct city_id, agency, ref.words(agency) as words
    from query_table(feed)
    where agency is not null
),
spelt as (
    select
        w.city_id,
        w.agency,
        trim(replace(w.words, ' ' || coalesce(city.spelling, '') || ' ', ' ')) as spelling,
        coalesce(regexp_matches(w.words, city.homonym), false) as is_elsewhere,
    from written as w
    left join ref.entities as city on city.entity_id = w.city_id and city.city_id = w.city_id
),
alike as (
    select
        s.city_id,
        s.agency,
        a.alias,
        a.agency_id,
        coalesce(a.valid_from, date '-infinity') as valid_from,
        coalesce(a.valid_to, date 'infinity') as valid_to,
        damerau_levenshtein(s.spelling, a.spelling) as distance,
    from spelt as s
    join ref.agency_aliases as a on a.city_id = s.city_id
    where damerau_levenshtein(s.spelling, a.spelling) * 5 <= length(a.spelling)
),
turns as (
    select city_id, agency, date '-infinity' as from_day from spelt
    union
    select city_id, agency, valid_from from alike
    union
    select city_id, agency, valid_to + 1 from alike where valid_to < date 'infinity'
),
spans as (
    select
        *,
        coalesce(lead(from_day) over (partition by city_id, agency order by from_day) - 1, date 'infinity') as to_day,
    from turns
),
nearest as (
    select p.*, a.alias, a.agency_id, a.distance
    from spans as p
    left join alike as a
        on a.city_id = p.city_id and a.agency = p.agency and p.from_day between a.valid_from and a.valid_to
    qualify coalesce(a.distance = min(a.distance) over (partition by p.city_id, p.agency, p.from_day), true)
),
meant as (
    select
        city_id, agency, from_day, to_day,
        any_value(distance) as distance,
        if(count(distinct agency_id) = 1, any_value(agency_id), null) as agency_id,
        if(count(distinct agency_id) = 1, min(alias), null) as alias,
    from nearest
    group by all
)
select
    m.city_id, m.agency, m.from_day, m.to_day,
    if(m.distance = 0, m.agency_id, null) as agency_id,
    case
        when s.is_elsewhere then 'wrong_city:agency'
        when m.distance > 0 and m.alias is not null then 'unknown_agency:agency:' || m.alias
        when m.distance = 0 and m.agency_id is not null then null
        else 'unknown_agency:agency'
    end as fault,
from meant as m
join spelt as s on s.city_id = m.city_id and s.agency = m.agency
