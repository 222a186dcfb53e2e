package dev.vmklab.app.ui;

/// One of several things that a user can decide for.
///
/// @param id stable, for the button's id
/// @param text as on the button
public record Choice(String id, String text, Runnable effect) {}
