package dev.sessiongraph.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.transaction.TransactionSystemException;

/**
 * A driver whose failed commits keep their reason. Spring rolls a transaction back after a commit that threw anything else
 * than its own exceptions; the rollback of a transaction that the failure has closed fails too, and its exception would hide
 * the reason, which decides whether the work is done again.
 */
final class CommitFailures {

    private CommitFailures() {}

    static Driver reported(Driver driver) {
        return proxy(Driver.class, driver);
    }

    private static <T> T proxy(Class<T> type, T target) {
        Object proxy = Proxy.newProxyInstance(
                CommitFailures.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return wrapped(method.invoke(target, arguments));
                    } catch (InvocationTargetException thrown) {
                        Throwable reason = thrown.getTargetException();
                        throw target instanceof Transaction && method.getName().equals("commit")
                                ? new TransactionSystemException("The commit failed", reason)
                                : reason;
                    }
                });
        return type.cast(proxy);
    }

    private static @Nullable Object wrapped(@Nullable Object result) {
        return switch (result) {
            case Session session -> proxy(Session.class, session);
            case Transaction transaction -> proxy(Transaction.class, transaction);
            case null, default -> result;
        };
    }
}
