/** The files in k8s/: understood by Kubernetes and its operators, whole, and agreeing with the code. */
@NullMarked
package org.kinbridge.kube;

import org.jspecify.annotations.NullMarked;
