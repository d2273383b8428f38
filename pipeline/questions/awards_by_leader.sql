-- grain: one row per head of the city on the day of the grant; empty where the day is not known
select
    leader,
    count(*) as awards,
    count_if(level = 'nasional') as national_awards,
    min(granted_on) as first_granted_on,
    max(granted_on) as last_granted_on,
from marts.awards_timeline
group by leader
order by first_granted_on
