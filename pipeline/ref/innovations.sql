-- grain: one row per city, innovation and year in which an entry of it came. What was refused for another fault was entered all the same.
create view ref.innovations as
select city_id, innovation_id, submission_year
from staging.innovations
union
select ref.city_of(files.origin), entry.innovation_id, entry.submission_year
from raw."innovations:all" as entry
join meta.files as files on files.source = 'innovations' and files.file = entry._file
where entry.innovation_id is not null and entry.submission_year is not null
