package dev.sessiongraph.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.QueryRunner;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/**
 * A driver whose database plans each statement once, however much its graph changes. Tests that try thousands of small graphs
 * would else spend nearly all of their time on plans.
 */
public final class KeptPlans {

    private static final String LANGUAGE = "CYPHER 25 ";

    private KeptPlans() {}

    /** The driver of the database, with that. */
    public static Driver of(TestNeo4j neo4j) {
        return proxy(Driver.class, neo4j.driver());
    }

    private static <T> T proxy(Class<T> type, T target) {
        Object proxy =
                Proxy.newProxyInstance(KeptPlans.class.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> {
                    if (target instanceof QueryRunner && method.getName().equals("run")) {
                        given[0] = kept(given[0]);
                    }
                    try {
                        return wrapped(method.invoke(target, given));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
        return type.cast(proxy);
    }

    private static Object kept(Object statement) {
        return statement instanceof Query query ? query.withText(kept(query.text())) : kept(String.valueOf(statement));
    }

    private static String kept(String text) {
        return text.startsWith(LANGUAGE) ? LANGUAGE + "replan=skip " + text.substring(LANGUAGE.length()) : text;
    }

    private static @Nullable Object wrapped(@Nullable Object result) {
        return switch (result) {
            case Session session -> proxy(Session.class, session);
            case Transaction transaction -> proxy(Transaction.class, transaction);
            case null, default -> result;
        };
    }
}
