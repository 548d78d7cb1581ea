package dev.sessiongraph.model;

import java.io.Reader;

/** The schema's file or a table list, with the name under which its mistakes are reported. */
public record ModelSource(String name, Reader reader) {}
