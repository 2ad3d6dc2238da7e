/**
 * Care plans, made before a parent leaves: who cares for the child from which day until which, and what the child is told
 * of it in words of her own.
 *
 * <p>Owns the plans, who signs them, and when they remind and end. The adults of that family who decide read a plan whole;
 * the child reads her page. A plan may let calls of the child wait for the yes of whoever consents for her. What it says ends
 * with it; whether two people may be in contact is not its business, and it never asks.
 */
@NullMarked
package org.kinbridge.careplan;

import org.jspecify.annotations.NullMarked;
