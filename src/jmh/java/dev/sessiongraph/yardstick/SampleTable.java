package dev.sessiongraph.yardstick;

import java.util.List;
import java.util.UUID;

/** A table of the sample graph, with the ids of its records: spread like real ones, and found by number. */
enum SampleTable {
    PROCESS_SESSION("ProcessSession"),
    FLOW_SESSION("FlowSession"),
    SESSION_EVENT("SessionEvent"),
    OMNICHANNEL_SESSION("OmnichannelSession"),
    USER("SystemUser"),
    TEAM("Team"),
    BUSINESS_UNIT("BusinessUnit"),
    WORKFLOW("Workflow"),
    MACHINE("FlowMachine"),
    MACHINE_GROUP("FlowMachineGroup"),
    ACCOUNT("Account"),
    CONTACT("Contact"),
    EMAIL("Email"),
    TASK("Task"),
    PHONE_CALL("PhoneCall"),
    APPOINTMENT("Appointment"),
    LETTER("Letter"),
    QUEUE("Queue");

    /** What process sessions are about. */
    static final List<SampleTable> REGARDED =
            List.of(ACCOUNT, CONTACT, EMAIL, TASK, PHONE_CALL, APPOINTMENT, LETTER, QUEUE);

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final String type;

    SampleTable(String type) {
        this.type = type;
    }

    /** Its GraphQL type, which is its label too. */
    String type() {
        return type;
    }

    String id(int number) {
        long most = Dice.mixed(number, ordinal() + 1) & ~0xF000L | VERSION_4;
        return new UUID(most, VARIANT | (long) ordinal() << 32 | number).toString();
    }
}
