/** The testing kit: learners, terminals, clocks and courses that the tests of several packages share. */
package descenso.testing;
