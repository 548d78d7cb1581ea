package dev.sessiongraph.yardstick;

/** The rows of what sessions reference: users, teams, units, processes, machines and the records that sessions are about. */
final class SampleSurroundings {

    private static final String[] FIRST_NAMES = {"Amara", "Benedikt", "Chiara", "Daniel", "Elif", "Farah", "Hanna"};
    private static final String[] LAST_NAMES = {
        "Okafor", "Lang", "Fontana", "Novak", "Haddad", "Petrov", "Silva", "Walsh"
    };

    private SampleSurroundings() {}

    static SampleRow row(SampleTable kind, int number) {
        return switch (kind) {
            case USER -> user(number);
            case TEAM ->
                SampleRow.of(kind, number, "Team " + number)
                        .to("BUSINESS_UNIT", SampleTable.BUSINESS_UNIT, unitOf(number));
            case BUSINESS_UNIT -> unit(number);
            case WORKFLOW -> workflow(number);
            default ->
                SampleRow.of(kind, number, kind.type() + " " + number)
                        .with("modifiedOn", SampleRow.moment(number * 60L));
        };
    }

    /** The business unit of a user or team. */
    static int unitOf(int number) {
        return number % SampleGraph.BUSINESS_UNITS;
    }

    static boolean isDisabled(int user) {
        return Dice.chance(user, 43, 5);
    }

    private static SampleRow user(int number) {
        String first = FIRST_NAMES[Dice.roll(number, 41, FIRST_NAMES.length)];
        String last = LAST_NAMES[Dice.roll(number, 42, LAST_NAMES.length)];
        return SampleRow.of(SampleTable.USER, number, first + " " + last + " " + number)
                .with("domainName", "user" + number + "@example.com")
                .with("email", first + "." + last + number + "@example.com")
                .with("isDisabled", isDisabled(number))
                .with("modifiedOn", SampleRow.moment(number))
                .to("BUSINESS_UNIT", SampleTable.BUSINESS_UNIT, unitOf(number))
                .to("MEMBER_OF", SampleTable.TEAM, number % SampleGraph.TEAMS);
    }

    private static SampleRow unit(int number) {
        SampleRow row = SampleRow.of(SampleTable.BUSINESS_UNIT, number, "Unit " + number);
        return number == 0 ? row : row.to("PARENT_BUSINESS_UNIT", SampleTable.BUSINESS_UNIT, (number - 1) / 3);
    }

    private static SampleRow workflow(int number) {
        return SampleRow.of(SampleTable.WORKFLOW, number, "Process " + number)
                .with("uniqueName", "process_" + number)
                .with("category", number % 2 == 0 ? 1L : 6L)
                .with("type", 1L)
                .with("stateCode", 1L);
    }
}
