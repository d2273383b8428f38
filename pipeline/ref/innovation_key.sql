-- grain: the key of an innovation: the file's own, or one of its name and agency
-- Files seldom carry a key; a name belongs to one agency, so that like names of two are never merged.
create macro ref.innovation_key(given, title, owner) as
    coalesce(given, trim(regexp_replace(strip_accents(lower(title)), '[^a-z0-9]+', '-', 'g'), '-') || '-' || owner)
