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
 * <p>{@code ArchitectureTest} holds the floors.
 */
@NullMarked
package descenso;

import org.jspecify.annotations.NullMarked;
