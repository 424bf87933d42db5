package io.duepath.legal.domain;

import java.time.LocalDate;

/** What day it is for the desk. */
@FunctionalInterface
public interface Today {

    /** The day. */
    LocalDate date();
}
