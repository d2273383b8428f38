-- grain: one row per source about people, file, rule, column, message and person
select p.source, f.name as file, p.rule, p."column", p.severity, p.message_indonesian, p.person_id, p.row_count,
from meta.person_faults as p
join meta.files as f on f.source = p.source and f.file = p.file
