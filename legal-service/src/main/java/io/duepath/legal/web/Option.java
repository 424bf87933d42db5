package io.duepath.legal.web;

/** One of what a field offers. */
record Option(String value, String text) {}
