package dev.sessiongraph.exchange;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.write.bulk.AccessRow;
import dev.sessiongraph.write.bulk.AccessRow.NamedRecord;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of an export that say who has what and who may do what. Their rows are no records of the graph. */
enum AccessTable {
    USER_ROLES("systemuserroles", "systemuserrolescollection", row -> row.membership("systemuser", "HAS_ROLE", "role")),
    TEAM_ROLES("teamroles", "teamrolescollection", row -> row.membership("team", "HAS_ROLE", "role")),
    MEMBERS("teammembership", "teammemberships", row -> row.membership("systemuser", "MEMBER_OF", "team")),
    USER_PROFILES(
            "systemuserprofiles",
            "systemuserprofilescollection",
            row -> row.membership("systemuser", "HAS_PROFILE", "fieldsecurityprofile")),
    TEAM_PROFILES(
            "teamprofiles",
            "teamprofilescollection",
            row -> row.membership("team", "HAS_PROFILE", "fieldsecurityprofile")),
    PRIVILEGES("privilege", "privileges", row -> new AccessRow.PrivilegeName(row.id("privilegeid"), row.text("name"))),
    ROLE_PRIVILEGES(
            "roleprivileges",
            "roleprivilegescollection",
            row -> new AccessRow.PrivilegeOfRole(
                    new NamedRecord("role", row.id("roleid")),
                    row.id("privilegeid"),
                    row.number("privilegedepthmask"))),
    SHARES("principalobjectaccess", "principalobjectaccessset", AccessTable::share);

    private final String logicalName;
    private final String entitySet;
    private final Function<AccessRowReader, @Nullable AccessRow> reader;

    AccessTable(String logicalName, String entitySet, Function<AccessRowReader, @Nullable AccessRow> reader) {
        this.logicalName = logicalName;
        this.entitySet = entitySet;
        this.reader = reader;
    }

    static Optional<AccessTable> ofEntitySet(String name) {
        return Arrays.stream(values())
                .filter(table -> table.entitySet.equals(name))
                .findFirst();
    }

    String logicalName() {
        return logicalName;
    }

    /** What the row says; null if it is about nothing of the model. */
    @Nullable
    AccessRow read(AccessRowReader row) {
        return reader.apply(row);
    }

    private static @Nullable AccessRow share(AccessRowReader row) {
        String id = row.id("objectid");
        long rights = AccessRight.mask(AccessRight.of(row.number("accessrightsmask")));
        String type = row.text("principaltypecode");
        NamedRecord principal =
                type.equals("organization") ? null : row.record(type, row.id("principalid"), "principaltypecode");
        NamedRecord record = row.record(row.text("objecttypecode"), id, "objecttypecode");
        boolean known =
                type.equals("organization") || principal != null && (type.equals("systemuser") || type.equals("team"));
        return record != null && known ? new AccessRow.Share(principal, record, rights, row.time("changedon")) : null;
    }
}
