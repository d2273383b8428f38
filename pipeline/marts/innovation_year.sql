-- grain: one row per innovation and submission year
with entered as (
    select
        i.*,
        lag(i.submission_year) over entries as previous_year,
        row_number() over entries as entry_number,
        min(i.submission_year) over entries as first_year,
        lead(i.submission_year) over entries as next_year,
    from staging.innovations as i
    window entries as (partition by i.city_id, i.innovation_id order by i.submission_year)
),
developed as (
    select
        *,
        -- A development counts for the first entry after it; the date stands on later ones too.
        coalesce(previous_year is not null and year(developed_on) >= previous_year, false) as is_developed,
    from entered
),
counted as (
    select
        *,
        count_if(is_developed) over (partition by city_id, innovation_id order by submission_year) as developments,
    from developed
),
stopped as (
    select city_id, innovation_id, max(year) as stop_year
    from staging.innovation_lists
    where status = 'berhenti'
    group by all
)
select
    c.innovation_id,
    c.submission_year as year,
    c.city_id,
    c.name,
    c.agency_id,
    c.stage,
    c.initiator,
    c.kind,
    c.form,
    c.urusan_id,
    c.implemented_on::varchar as implemented_on,
    c.developed_on::varchar as developed_on,
    c.first_year,
    c.entry_number,
    c.entry_number = 1 as is_new,
    c.entry_number > 1 and not c.is_developed as is_continued,
    c.is_developed,
    coalesce(c.next_year is null and s.stop_year >= c.submission_year, false) as is_stopped,
    -- Read for 2024: the same innovation at most twice unless developed.
    if(
        c.submission_year >= 2024,
        count(*) over (
            partition by c.city_id, c.innovation_id, c.developments order by c.submission_year
        ) > 2,
        null
    ) as breaks_twice_rule,
    c.verified_score::double as verified_score,
    c.origin,
from counted as c
left join stopped as s on s.city_id = c.city_id and s.innovation_id = c.innovation_id
