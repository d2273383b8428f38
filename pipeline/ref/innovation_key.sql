-- grain: the key of an innovation: the file's own, or one of its name and agency; what was decided to be the same has one key
-- Files seldom carry a key; a name belongs to one agency, so that like names of two are never merged by themselves.
create macro ref.innovation_key(given, title, owner) as
    coalesce(
        (
            select same.innovation_id
            from ref.innovation_same as same
            where same.given_up_id = coalesce(
                given,
                trim(regexp_replace(strip_accents(lower(title)), '[^a-z0-9]+', '-', 'g'), '-') || '-' || owner
            )
        ),
        given,
        trim(regexp_replace(strip_accents(lower(title)), '[^a-z0-9]+', '-', 'g'), '-') || '-' || owner
    )
