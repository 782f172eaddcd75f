/** The testing kit: learners, terminals, clocks, courses and experiments that the tests of several packages share. */
package descenso.testing;
