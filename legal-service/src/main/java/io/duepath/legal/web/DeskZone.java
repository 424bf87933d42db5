package io.duepath.legal.web;

import java.time.ZoneId;

/** Where the desk is: its pages show times of day as the clock there has them. */
public record DeskZone(ZoneId id) {}
