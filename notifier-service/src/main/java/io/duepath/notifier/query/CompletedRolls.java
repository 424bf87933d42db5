package io.duepath.notifier.query;

/** Says how far this instance has come. */
public interface CompletedRolls {

    /** This instance's part. */
    RolledHere here();
}
