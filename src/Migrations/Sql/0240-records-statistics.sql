-- The planner keeps samples of what columns hold, and a purge cannot reach them: of content it keeps none (regulation 1.3 h-7; docs/decisions/0031).
alter table records.record alter title set statistics 0;
alter table records.part alter content set statistics 0, alter text set statistics 0, alter words set statistics 0;
alter table records.hold alter authority set statistics 0;
alter table records.grants alter why_withdrawn set statistics 0;
