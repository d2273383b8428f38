-- grain: one row per unit and period of survey
--
-- Asked of the survey application for each year. Its tables are not known, so this expects a view jejak_skm with the columns
-- of the recap. For any other shape lay a query of your own over this one as DIR/reference/pull/service_surveys.sql: one
-- select, headers as files have them, bounded by the two settings, and ordered, so that what did not change gives the same bytes.
select
    perangkat_daerah,
    tahun,
    periode,
    jumlah_responden,
    u1,
    u2,
    u3,
    u4,
    u5,
    u6,
    u7,
    penanganan_pengaduan,
    sarana_prasarana,
    ikm,
    mutu
from jejak_skm
where make_date(tahun, 1, 1) >= current_setting('jejak.since')::date
    and make_date(tahun, 1, 1) < current_setting('jejak.until')::date
order by perangkat_daerah, tahun, periode
