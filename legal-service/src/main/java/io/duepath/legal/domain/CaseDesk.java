package io.duepath.legal.domain;

import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;

/**
 * What people of the desk do to cases. Each call names the version of the case its maker has seen; it is done whole, in
 * one transaction, or not at all, and leaves an audit row either way.
 */
public interface CaseDesk {

    /** Proposes a step. The id of what was made is the proposal's. */
    DeskAnswer propose(CaseId caseId, int version, Step step, DeskNote note);

    /** Approves a proposal, which takes its step. */
    DeskAnswer approve(CaseId caseId, int version, String proposalId, DeskNote note);

    /** Refuses a proposal. */
    DeskAnswer refuse(CaseId caseId, int version, String proposalId, DeskNote note);

    /** Records what others did. */
    DeskAnswer record(CaseId caseId, int version, Outcome outcome, DeskNote note);

    /** Adds an item to the file, or newer evidence of one. */
    DeskAnswer file(CaseId caseId, int version, String item, DeskNote note);

    /** Adds an asset. The id of what was made is the asset's. */
    DeskAnswer addAsset(
            CaseId caseId, int version, AssetKind kind, String description, String reference, DeskNote note);

    /** Tells of a document that was approved, by the hash of its file. */
    DeskAnswer approveDocument(CaseId caseId, int version, String document, String sha256, DeskNote note);

    /** Calls a task done. */
    DeskAnswer complete(CaseId caseId, int version, String taskId, DeskNote note);
}
