/**
 * Requests for help that somebody addresses to a post: each has an owner there, and a clock until the post has answered.
 *
 * <p>Owns the requests and what is written in them, sealed. Only the one who asked and the officers of that post enter; no
 * registration is needed, because people who dare not register need help most. It never knows her family, and her family
 * never learns of it.
 */
@NullMarked
package org.kinbridge.assistance;

import org.jspecify.annotations.NullMarked;
