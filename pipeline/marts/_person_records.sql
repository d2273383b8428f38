-- grain: one row per source about people, file, fate of a record and person
select p.source, f.name as file, p.year, p.fate, p.person_id, p.row_count, p.repaired_count, p.amount_rupiah,
from meta.person_records as p
join meta.files as f on f.source = p.source and f.file = p.file
