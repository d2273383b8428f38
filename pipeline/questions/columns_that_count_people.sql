-- grain: one row per released column that counts people or money of people
select mart, "column", unit, meaning_indonesian, meaning_english
from marts.catalog
where audience = 'public' and (unit = 'orang' or (mart like 'tpp%' and unit = 'rupiah'))
order by mart, position
