/**
 * Descenso, a terminal tutor on optimizers and learning dynamics. A package imports lower floors only, and no library
 * but those named beside it:
 *
 * <pre>
 * 7 street    cli                                      picocli
 * 6           plain (jline), check
 * 5 doors     runtime, terminal                        lanterna, jline
 * 4 app       app
 * 3 pictures  view, export                             jackson-core, snakeyaml-engine
 * 2 content   course, progress                         commonmark, snakeyaml-engine, jackson-core
 * 1 crafts    math, plot, widget, train, quiz          ejml
 * 0 words     tui, phrases, optim, expr, review        ejml
 * </pre>
 *
 * <p>Packages that are named here and do not exist yet come with what they hold. {@code ArchitectureTest} holds the
 * floors.
 */
@NullMarked
package descenso;

import org.jspecify.annotations.NullMarked;
