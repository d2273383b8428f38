-- grain: one row per key of an innovation that was decided to be the same as another, with the key that stays
-- Decisions chain: what is the same as the same is the same. The key that stays is one that no decision gives up; of
-- several, or where all are given up in a circle, the first by name.
create view ref.innovation_same as
with recursive decided as (
    select innovation_id as one, other_innovation_id as other
    from ref.innovation_matches
    where decision = 'accepted' and kind = 'same'
),
neighbours as (
    select one, other from decided
    union
    select other, one from decided
),
reached as (
    select one, other from neighbours
    union
    select r.one, n.other
    from reached as r
    join neighbours as n on n.one = r.other
)
select
    r.one as given_up_id,
    coalesce(min(r.other) filter (r.other not in (select other from decided)), min(r.other)) as innovation_id,
from reached as r
group by r.one
