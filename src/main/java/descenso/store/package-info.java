/**
 * The store of a class in an SQL database, embedded in one file or shared by several hosts.
 *
 * <p>May import {@code progress} and the packages below it, HikariCP, and the driver of PostgreSQL for
 * its notifications.
 */
@NullMarked
package descenso.store;

import org.jspecify.annotations.NullMarked;
