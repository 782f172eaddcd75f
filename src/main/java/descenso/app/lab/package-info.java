/**
 * The lab: the state of a session, and its screens, drawn and in plain mode: loading, prediction, race, sweep and
 * inspection of a step.
 *
 * <p>May import {@code screen} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.lab;

import org.jspecify.annotations.NullMarked;
