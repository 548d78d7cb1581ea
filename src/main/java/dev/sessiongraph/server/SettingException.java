package dev.sessiongraph.server;

import org.springframework.util.unit.DataSize;

/** A setting has a value that the server cannot work with. The message is one sentence, so that no stack is needed. */
final class SettingException extends RuntimeException {

    SettingException(String message) {
        super(message);
    }

    /**
     * @param rule what the value must be
     */
    SettingException(String property, String rule, Object value) {
        this("%s %s: %s".formatted(property, rule, value));
    }

    /** What is read as a whole must fit into an array. */
    static void requireArray(String property, DataSize size) {
        if (size.toBytes() >= Integer.MAX_VALUE) {
            throw new SettingException(property, "must be less than 2GB", size.toMegabytes() + "MB");
        }
    }
}
