-- grain: one row per employee, entitlement month and component
--
-- Asked of the e-kinerja database for each month of entitlement. The vendor's tables are not known, so this expects a view
-- jejak_tpp with the columns of the export, `bulan` being the first day of the month that is paid for. For any other shape
-- lay a query of your own over this one as DIR/reference/pull/tpp.sql: one select, headers as files have them, bounded by
-- the two settings, and ordered, so that rows that did not change give the same bytes.
select
    nip::text as nip,
    status_pegawai,
    skpd,
    to_char(bulan, 'YYYY-MM') as bulan,
    to_char(bulan_bayar, 'YYYY-MM') as bulan_bayar,
    komponen,
    kelas_jabatan,
    basic_tpp,
    produktivitas,
    total_aktivitas_rp,
    disiplin,
    total_absensi_rp,
    predikat,
    tpp,
    total_pph21,
    bpjs,
    diterima
from jejak_tpp
where bulan >= current_setting('jejak.since')::date
    and bulan < current_setting('jejak.until')::date
order by bulan, skpd, nip, komponen
