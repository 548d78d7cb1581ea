package dev.sessiongraph.access;

/** How far a privilege reaches, the widest last. Dataverse shows them as User, Business Unit, Parent: Child and Organization. */
public enum PrivilegeDepth {
    /** Records that the user or a team of theirs owns. */
    BASIC,
    /** Records of the role's business unit too. */
    LOCAL,
    /** Records of the business units below it too. */
    DEEP,
    /** All records of the table. */
    GLOBAL
}
