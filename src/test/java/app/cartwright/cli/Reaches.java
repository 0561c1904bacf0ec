package app.cartwright.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The leaves of the guide that a test reaches, by their names in the guide. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Reaches {
    String[] value();
}
