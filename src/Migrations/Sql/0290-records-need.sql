-- Why a recipient needs to know it (28 CFR 23.20(e)): free text, so sealed under the record's own key, and gone with it.
alter table records.grants add need bytea;
