/** What holds for every answer, apart from any noun. */
@NullMarked
package org.kinbridge.web;

import org.jspecify.annotations.NullMarked;
