-- grain: a phrase in lower case between blanks, without punctuation; `&` is read as `dan`
create macro ref.words(phrase) as
    ' ' || regexp_replace(replace(lower(phrase), '&', ' dan '), '[^\p{L}\p{N}]+', ' ', 'g') || ' '
