package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.AccessMutation;
import dev.sessiongraph.model.PrincipalReference;
import java.util.List;

/**
 * A change of one share.
 *
 * @param rights the names of the rights; none for a revocation
 * @param path where the client gave them
 */
public record ShareChange(AccessMutation kind, PrincipalReference principal, List<String> rights, String path) {}
