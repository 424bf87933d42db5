-- Papers of a case. The file is what was approved and never changes; only a decision may be added, once.
create table case_document (
    document_id text primary key,
    case_id     text        not null references legal_case,
    kind        text        not null,
    tongue      text        not null,
    content     bytea       not null,
    sha256      text        not null check (sha256 = encode(sha256(content), 'hex')),
    templates   text        not null,
    revision    integer     not null,
    fields      text        not null, -- JSON, as the desk supplied it
    status      text        not null default 'WAITING',
    drafted_by  text        not null,
    drafted_at  timestamptz not null default now(),
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    constraint decided_as_a_whole check ((status = 'WAITING') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint approved_by_somebody_else check (status <> 'APPROVED' or drafted_by <> decided_by)
);
create index case_document_by_case on case_document (case_id, drafted_at, document_id);

create function keep_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.status <> 'WAITING'
        or row (old.document_id, old.case_id, old.kind, old.tongue, old.content, old.sha256, old.templates, old.revision,
            old.fields, old.drafted_by, old.drafted_at)
        is distinct from
        row (new.document_id, new.case_id, new.kind, new.tongue, new.content, new.sha256, new.templates, new.revision,
            new.fields, new.drafted_by, new.drafted_at) then
        raise exception 'a paper never changes';
    end if;
    return new;
end
$$;
create trigger keep_document before update or delete on case_document for each row execute function keep_document();

-- Files the desk handed in; rows are only ever added.
create table case_evidence (
    evidence_id text primary key,
    case_id     text        not null references legal_case,
    kind        text        not null,
    title       text        not null,
    media_type  text        not null,
    content     bytea       not null,
    sha256      text        not null check (sha256 = encode(sha256(content), 'hex')),
    added_by    text        not null,
    added_at    timestamptz not null default now()
);
create index case_evidence_by_case on case_evidence (case_id, added_at, evidence_id);

create function keep_evidence() returns trigger language plpgsql as $$
begin
    raise exception 'evidence never changes';
end
$$;
create trigger keep_evidence before update or delete on case_evidence for each row execute function keep_evidence();

-- What contact-log and bucket-transitions told about loans, before a case and after: ids, dates, channels and ends; no
-- name and no address. A demand counts from its arrival, and the topics forget after five years.
create table loan_record (
    kind        text not null,
    event_id    text not null,
    loan_id     text not null,
    happened_on date not null,
    happened_at timestamptz,
    data        text not null,
    primary key (kind, event_id)
);
create index loan_record_by_loan on loan_record (loan_id, happened_on, happened_at, event_id);
