-- grain: the city whose record a file is, by its Kemendagri code, and the fictional one of the sample
create macro ref.city_of(origin) as
    if(origin = 'sample', 'contoh', '3576')
