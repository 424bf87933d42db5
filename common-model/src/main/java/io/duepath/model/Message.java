package io.duepath.model;

/**
 * The data of one CloudEvent on a DuePath topic. Every implementation is an immutable record whose components are the
 * JSON fields of its schema. One that lacks a required field or whose figures cannot be true (a negative day, an amount
 * finer than its currency) cannot be built; spellings and lengths of texts are the schema's to check.
 */
public interface Message {}
