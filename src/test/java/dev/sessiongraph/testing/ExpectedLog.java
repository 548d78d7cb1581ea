package dev.sessiongraph.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of a class, or one test, provoke what these loggers warn of: the output of the build does not show it. The
 * loggers are named by their classes' simple names, since most of these are not visible here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(ExpectedLogs.class)
public @interface ExpectedLog {

    String[] value();
}
